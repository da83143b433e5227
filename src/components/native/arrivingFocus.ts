/** On a phone nothing has the focus until it is tapped. */
export const useArrivingFocus = (_id: string): void => undefined
