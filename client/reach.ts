/**
 * Whether the server and its store can be reached, told to whom it concerns: `lost` when a request found nobody, `back`
 * when they answer again.
 */
export const reach = new EventTarget()
