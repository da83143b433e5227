/** WeChat's screen reader moves into a dialog by itself. */
export const useDialogFocus = (_id: string, _onClose: () => void): void => undefined
