/** Whether this server has a console, as it wrote into the page. */
export function hasConsole(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name=parley-console]')?.content !== 'off'
}
