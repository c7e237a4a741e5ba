/** One example of docs/api.md: the route of its section, the command, and the answer it shows. */
export interface Example {
  /** `GET /api/search`, or a title if the section is not about a route. */
  section: string
  command: string
  shown: string
}

/** Returns the examples of a guide: each a shell block and the block of its answer. */
export function examplesIn(guide: string): Example[] {
  const block = /^```sh\n(.*?)^```\n\n^```(?:json|text)\n(.*?)^```/gms
  return [...guide.matchAll(block)].map(({ index, 1: command = '', 2: shown = '' }) => {
    const section = [...guide.slice(0, index).matchAll(/^##+ (.*)$/gm)].at(-1)?.[1] ?? ''
    return { section, command, shown }
  })
}

export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
  /** The files of a form, by name. */
  files: string[]
}

/** Parses the request of a curl command. Throws if it isn't one. */
export function askedBy(command: string): Asked {
  const [curl, ...words] = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
  if (curl !== 'curl') throw new Error(`no curl command: ${command}`)
  const asked: Asked = { method: 'GET', path: '', headers: {}, body: null, files: [] }
  while (words.length > 0) {
    const word = words.shift()
    if (word === '-N') continue
    if (word?.startsWith('http://127.0.0.1:4200/')) {
      asked.path = word.slice('http://127.0.0.1:4200'.length)
      continue
    }
    const value = words.shift() ?? ''
    if (word === '-X') asked.method = value
    else if (word === '-H') asked.headers[value.split(': ')[0] ?? ''] = value.split(': ')[1] ?? ''
    else if (word === '-d') Object.assign(asked, { method: 'POST', body: value })
    else if (word === '-F')
      Object.assign(asked, { method: 'POST', files: [...asked.files, value.replace('file=@', '')] })
    else throw new Error(`“${word}” is no option that these examples know`)
  }
  return asked
}

/**
 * Returns the path at which an answer differs from what is shown, or null if it matches. In what is shown, `…` in a text
 * stands for any text, a last item "…" for more items, a member "…" for more members, and "…" alone for any value.
 */
export function difference(actual: unknown, shown: unknown, path = ''): string | null {
  if (shown === '…') return null
  if (typeof shown === 'string') {
    return typeof actual === 'string' && pattern(shown).test(actual) ? null : `${path}: ${JSON.stringify(actual)}`
  }
  if (Array.isArray(shown)) {
    if (!Array.isArray(actual)) return `${path}: no list`
    const open = shown.at(-1) === '…'
    const items = open ? shown.slice(0, -1) : shown
    if (open ? actual.length <= items.length : actual.length !== items.length) return `${path}: ${actual.length} items`
    return first(items.map((item, index) => difference(actual[index], item, `${path}[${index}]`)))
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof actual !== 'object' || actual === null) return `${path}: no object`
    const { '…': open, ...members } = { '…': undefined, ...shown }
    const left = Object.keys(actual).filter((name) => !(name in members))
    if (open === undefined ? left.length > 0 : left.length === 0) return `${path}: members ${left.join(', ')}`
    return first(
      Object.entries(members).map(([name, value]) => difference(Reflect.get(actual, name), value, `${path}.${name}`)),
    )
  }
  return Object.is(actual, shown) ? null : `${path}: ${JSON.stringify(actual)}`
}

function pattern(shown: string): RegExp {
  const parts = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((one) => one !== null) ?? null
}
