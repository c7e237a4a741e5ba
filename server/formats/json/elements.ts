import { FileProblem } from '../problems.ts'
import { type Place, parsedJson, unexpected } from './parse.ts'

/**
 * Yields the values one level down in a JSON object, one at a time: each item of its lists, and each other member
 * whole. So a document of any size is read with the memory that its largest record takes. Throws `FileProblem` with
 * line and column where the text stops being JSON.
 */
export async function* jsonElements(pieces: AsyncIterable<string>): AsyncIterable<JsonElement> {
  const scanner = new ElementScanner()
  for await (const piece of pieces) yield* scanner.read(piece)
  scanner.end()
}

/** Writes the JSON object that has these elements, one a line, in pieces that `jsonElements` can read. */
export async function* jsonDocument(elements: AsyncIterable<JsonElement>): AsyncIterable<string> {
  yield '{'
  let open: JsonElement | null = null
  for await (const element of elements) {
    const { member, index, value } = element
    const goesOn = open !== null && open.index !== null && index !== null && open.member === member
    if (goesOn) yield ',\n    '
    else {
      if (open !== null) yield open.index === null ? ',' : '\n  ],'
      yield `\n  ${JSON.stringify(member)}: ${index === null ? '' : '[\n    '}`
    }
    yield JSON.stringify(value)
    open = element
  }
  if (open !== null) yield open.index === null ? '\n' : '\n  ]\n'
  yield '}\n'
}

/** A value one level down in a JSON object. */
export interface JsonElement {
  /** The member of the object that it is in. */
  member: string
  /** Its place in the member's list; null if the member is not a list. */
  index: number | null
  value: unknown
}

/** The most UTF-16 units of one element: enough for the text of a long document, but not for a file without an end. */
const longest = 64 * 1024 * 1024

/** For each state between elements, the words for what may come next. */
const expectations = {
  start: '{',
  'name or end': 'a name in double quotes or }',
  name: 'a name in double quotes',
  colon: 'a colon',
  value: 'a value',
  'item or end': 'a value or ]',
  item: 'a value',
  'after item': 'a comma or ]',
  'after member': 'a comma or }',
  done: 'nothing more',
} as const
type State = keyof typeof expectations

/** The element being collected: its text so far, and where the scan is in its nesting. */
interface Open {
  start: Place
  text: string
  form: 'string' | 'nested' | 'scalar'
  depth: number
  inString: boolean
  escaped: boolean
}

/**
 * Cuts a JSON object into its elements, fed piece by piece. Looks only at brackets and quotes; `JSON.parse` does the
 * rest.
 */
export class ElementScanner {
  #state: State = 'start'
  #at: Place = { line: 1, column: 1 }
  #open: Open | null = null
  #member = ''
  #index: number | null = null

  /** Returns the elements that end in this piece. */
  read(piece: string): JsonElement[] {
    const found: JsonElement[] = []
    let from = 0
    for (let i = 0; i < piece.length; i += 1) {
      const character = piece.charAt(i)
      if (this.#open === null && this.#between(character)) {
        this.#open = begin(character, this.#at)
        from = i
      }
      if (this.#open !== null) {
        const end = step(this.#open, character)
        if (end !== 'inside') {
          this.#open.text += piece.slice(from, end === 'after' ? i + 1 : i)
          found.push(...this.#close(this.#open))
          this.#open = null
          if (end === 'before') this.#between(character)
        }
      }
      if (character === '\n') this.#at = { line: this.#at.line + 1, column: 1 }
      else this.#at.column += 1
    }
    if (this.#open === null) return found
    this.#open.text += piece.slice(from)
    if (this.#open.text.length <= longest) return found
    parsedJson(this.#open.text, this.#open.start)
    throw new FileProblem(
      `The value that starts in line ${this.#open.start.line} is longer than ${longest} characters. Split it`,
    )
  }

  /** The member that began last; empty before the first. */
  get member(): string {
    return this.#member
  }

  /** True if the object has ended. */
  get ended(): boolean {
    return this.#state === 'done'
  }

  /** Throws if the object has not ended. */
  end(): void {
    if (this.#open !== null) parsedJson(this.#open.text, this.#open.start)
    if (this.#state !== 'done') throw unexpected(undefined, expectations[this.#state], this.#at)
  }

  /** Takes a character between elements. Returns true if an element starts with it. */
  #between(character: string): boolean {
    if (isBlank(character)) return false
    const state = this.#state
    if (state === 'value' && character === '[') return this.#go('item or end', 0)
    if (state === 'value' || state === 'item') return true
    if (state === 'item or end' && character !== ']') return true
    if ((state === 'name' || state === 'name or end') && character === '"') return true
    const next = structure[state][character]
    if (next === undefined) throw unexpected(character, expectations[state], this.#at)
    return this.#go(next, next === 'after member' ? null : this.#index)
  }

  #go(state: State, index: number | null): false {
    this.#state = state
    this.#index = index
    return false
  }

  #close({ text, start }: Open): JsonElement[] {
    const value = parsedJson(text, start)
    if (this.#state === 'name' || this.#state === 'name or end') {
      this.#member = String(value)
      this.#state = 'colon'
      return []
    }
    const index = this.#index
    this.#state = index === null ? 'after member' : 'after item'
    this.#index = index === null ? null : index + 1
    return [{ member: this.#member, index, value }]
  }
}

/** The characters that lead from one state to the next. */
const structure: Record<State, Readonly<Record<string, State>>> = {
  start: { '{': 'name or end' },
  'name or end': { '}': 'done' },
  name: {},
  colon: { ':': 'value' },
  value: {},
  'item or end': { ']': 'after member' },
  item: {},
  'after item': { ',': 'item', ']': 'after member' },
  'after member': { ',': 'name', '}': 'done' },
  done: {},
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function begin(character: string, at: Place): Open {
  const form = character === '"' ? 'string' : character === '{' || character === '[' ? 'nested' : 'scalar'
  return { start: { ...at }, text: '', form, depth: 0, inString: false, escaped: false }
}

/**
 * Takes the next character of an element, its first included. Tells whether the element ends before it, after it or not
 * yet.
 */
function step(open: Open, character: string): 'before' | 'inside' | 'after' {
  if (open.form === 'scalar') {
    return isBlank(character) || character === ',' || character === ']' || character === '}' ? 'before' : 'inside'
  }
  if (open.inString) {
    if (open.escaped) open.escaped = false
    else if (character === '\\') open.escaped = true
    else if (character === '"') open.inString = false
    return !open.inString && open.form === 'string' ? 'after' : 'inside'
  }
  if (character === '"') open.inString = true
  else if (character === '{' || character === '[') open.depth += 1
  else if (character === '}' || character === ']') open.depth -= 1
  return open.form === 'nested' && open.depth === 0 ? 'after' : 'inside'
}
