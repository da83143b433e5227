import { useState } from 'react'

let made = 0

/** An id of its own for each control on the page. React's `useId` writes colons, which WeChat's selectors refuse. */
export const useFieldId = (): string => useState(() => `field-${++made}`)[0]
