import { decoded } from './decoded.ts'
import { ElementScanner } from './json/elements.ts'
import { FileProblem } from './problems.ts'
import type { InputFile } from './reader.ts'

/** The formats that Parley reads. */
export type Format =
  | 'parley-json'
  | 'parley-json-lines'
  | 'csv'
  | 'follow-the-money'
  | 'popolo'
  | 'history-at-state'
  | 'article'

/** A file in none of these formats, and why. */
export interface Unknown {
  reason: string
}

/**
 * The formats that an extension alone decides. Articles are read only if named, never because they are in a folder.
 */
const byExtension: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'article',
  md: 'article',
  markdown: 'article',
  html: 'article',
  htm: 'article',
}
const lineExtensions = new Set(['jsonl', 'ndjson', 'ijson', 'ftm'])
const popoloLists = ['persons', 'organizations', 'memberships', 'posts', 'events', 'areas']
const parleyLists = ['source', 'sources', 'entities', 'meetings', 'relations', 'claims', 'decisions']
const hsgRoots = ['trips', 'visits', 'presidents']

/** The most of a file that detection looks at, in UTF-16 units. */
const glance = 65_536

/** Tells which format a file has, by its extension and, for JSON and XML, by its start. */
export async function formatOf(file: InputFile): Promise<Format | Unknown> {
  const extension = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const sure = byExtension[extension]
  if (sure !== undefined) return sure
  if (lineExtensions.has(extension)) return formatOfLines(await startOf(file))
  if (extension === 'json') return formatOfJson(await startOf(file))
  if (extension === 'xml') return formatOfXml(await startOf(file))
  return { reason: `its name doesn't end in .json, .jsonl, .csv, .tsv, .xml, .txt, .md or .html` }
}

/** Returns the start of a file. If it can't be decoded, its reader reports that. */
async function startOf(file: InputFile): Promise<string> {
  let start = ''
  try {
    for await (const piece of decoded(file.open())) {
      start += piece
      if (start.length >= glance) break
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
  }
  return start.slice(0, glance)
}

function formatOfLines(start: string): Format {
  const [first = ''] = start.split('\n').filter((line) => line.trim() !== '')
  return /"schema"\s*:/.test(first) && /"properties"\s*:/.test(first) ? 'follow-the-money' : 'parley-json-lines'
}

function formatOfJson(start: string): Format | Unknown {
  const { members, ended } = membersIn(start)
  const isOneOf = (names: readonly string[]) => members.some((member) => names.includes(member))
  if (ended && members.includes('schema') && members.includes('properties')) return 'follow-the-money'
  if (isOneOf(parleyLists)) return 'parley-json'
  if (isOneOf(popoloLists)) return 'popolo'
  if (ended && members.includes('type')) return 'parley-json-lines'
  if (members.length === 0) return 'parley-json'
  return {
    reason: `it has ${members.slice(0, 5).join(', ')}, but no list of Parley's (${parleyLists.join(', ')}) or Popolo's (${popoloLists.join(', ')})`,
  }
}

/**
 * Returns the members of the first object in a text, and whether it ends there. If the text isn't JSON, its reader
 * reports that.
 */
function membersIn(start: string): { members: string[]; ended: boolean } {
  const scanner = new ElementScanner()
  const members = new Set<string>()
  let ended = false
  try {
    for (const character of start) {
      scanner.read(character)
      if (scanner.member !== '') members.add(scanner.member)
      ended = scanner.ended
      if (ended) break
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
  }
  return { members: [...members], ended }
}

function formatOfXml(start: string): Format | Unknown {
  const root = /<([A-Za-z_][\w.:-]*)/.exec(start.replace(/<!--[\s\S]*?-->/g, ''))?.[1]
  if (root === undefined || hsgRoots.includes(root)) return 'history-at-state'
  return {
    reason: `its root is <${root}>, not one of HistoryAtState's (${hsgRoots.map((name) => `<${name}>`).join(', ')})`,
  }
}
