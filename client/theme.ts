export type Theme = 'light' | 'dark'

const NAME = 'parley-theme'

/** The theme chosen in this browser, else the system's. */
export function currentTheme(): Theme {
  const chosen = localStorage.getItem(NAME)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Shows the page in a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

/** Shows the page in a theme, and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(NAME, theme)
  applyTheme(theme)
}
