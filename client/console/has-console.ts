/** True if this server has its console turned on. The server writes this into the page. */
export function hasConsole(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name=parley-console]')?.content !== 'off'
}
