/** Text of at most so many characters, with an ellipsis where something was left out. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 4 + 4))
  return characters.length <= most && text.length <= most * 4 + 4
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
