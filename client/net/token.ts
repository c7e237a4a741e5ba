const NAME = 'parley-token'

/** The token that this browser was given, for servers that ask for one. Kept until the window is closed. */
export function token(): string | null {
  return sessionStorage.getItem(NAME)
}

export function setToken(value: string): void {
  sessionStorage.setItem(NAME, value)
}
