/** A phone has no keys to leave a sheet by; WeChat's reader keeps to what is a dialog by itself. */
export function useSheetKeys(_id: string, _onClose: () => void): void {}
