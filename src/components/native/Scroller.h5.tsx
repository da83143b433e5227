import type { PropsWithChildren } from 'react'

export const Scroller = ({ children }: PropsWithChildren) => <div className="sheet-scroll">{children}</div>
