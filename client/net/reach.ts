/**
 * Whether the server lets itself be asked, told to whom it concerns: `lost` when a request found nobody, `refused` with
 * the status when one needs another token, and `back` when what failed may be asked again: the server answers, or a token
 * was given.
 */
export const reach = new EventTarget()

/** Tells that a request was refused for want of a token that may. */
export function tellRefused(status: number): void {
  reach.dispatchEvent(new CustomEvent('refused', { detail: status }))
}

/** Tells that what failed may be asked again. */
export function tellBack(): void {
  reach.dispatchEvent(new Event('back'))
}
