import type { ImportReport } from '../../model/api/imports.ts'
import type { Batch } from '../../model/claim.ts'
import { cut } from '../../model/drawing/short-text.ts'
import { counted } from '../words/counted.ts'

type RowError = ImportReport['errors'][number]

/** Row errors on one page. */
const PAGE = 50

/** One page of a list. Pages count from 0; `of` is the number of pages. */
export function pageOf<T>(items: readonly T[], page: number): { shown: readonly T[]; first: number; of: number } {
  const of = Math.max(1, Math.ceil(items.length / PAGE))
  const first = Math.min(page, of - 1) * PAGE
  return { shown: items.slice(first, first + PAGE), first, of }
}

/** The faulty cell: `date = 2024-13-04`; only the column if the cell is empty, only the value if the column is unknown. */
export function foundThere({ column, value }: RowError): string {
  return cut([column, value].filter((part) => part !== null && part !== '').join(' = '), 120)
}

/** Writes a reason as a sentence. */
export function sentence(reason: string): string {
  const text = reason.trim()
  const start = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]$/.test(start) ? start : `${start}.`
}

/** The number of rejected rows in each file. A row with several faults counts once. */
export function rejectedIn(errors: readonly RowError[]): Map<string, number> {
  const rows = new Map<string, Set<number | null>>()
  for (const { file, row } of errors) rows.set(file, (rows.get(file) ?? new Set()).add(row))
  return new Map([...rows].map(([file, found]) => [file, found.size]))
}

/** "57 created, 23 updated". Zeros are left out. */
export function changeWords({ created, updated, removed }: Batch['counts']): string {
  const words = [
    created > 0 ? `${created.toLocaleString('en-GB')} created` : '',
    updated > 0 ? `${updated.toLocaleString('en-GB')} updated` : '',
    removed > 0 ? `${removed.toLocaleString('en-GB')} removed` : '',
  ].filter((word) => word !== '')
  return words.length === 0 ? 'nothing changed' : words.join(', ')
}

/** Parts of a whole in percent. Every part above zero gets at least a visible sliver. */
export function shares(parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  const least = 1.5
  const raised = parts.map((part) => (part === 0 || all === 0 ? 0 : Math.max((part / all) * 100, least)))
  const sum = raised.reduce((total, share) => total + share, 0)
  return raised.map((share) => (sum === 0 ? 0 : (share / sum) * 100))
}

/** The title of a batch: its number, and its sources or its kind. */
export function batchTitle({ number, kind, sources }: Batch): string {
  const what = { ingest: 'no source', review: 'a decision', edit: 'a correction' }[kind]
  const [first] = sources
  const more = sources.length - 1
  const named =
    first === undefined || kind !== 'ingest'
      ? what
      : cut(first, 60) + (more > 0 ? ` and ${counted(more, 'more', 'more')}` : '')
  return `Batch ${number}, ${named}`
}

const states: Record<Batch['state'], string> = {
  open: 'not finished',
  done: 'loaded',
  undoing: 'undo not finished',
  undone: 'undone',
}

/** The state of a batch in words. */
export function stateWords({ kind, state }: Batch): string {
  return state === 'done' && kind !== 'ingest' ? 'done' : states[state]
}

/** Says what undoing or redoing a batch will change. */
export function turnWords({ kind, counts, replaces }: Batch, turn: 'undo' | 'redo'): string {
  const said = kind === 'review' ? 'decided' : 'said'
  if (turn === 'redo') return `Everything it ${said} counts again, as if it had never been undone.`
  const made = kind === 'ingest' ? ` It made: ${changeWords(counts)}.` : ''
  const back = replaces ? ' Claims that its new version replaced come back.' : ''
  return `This removes what only this batch ${said}. What other sources say stays, even if it came later.${made}${back} You can redo it at any time.`
}

/** "5 Nov 2024, 09:12" in the reader's time zone. */
export function momentWords(iso: string): string {
  const at = new Date(iso)
  const time = at.toTimeString().slice(0, 5)
  return `${at.getDate()} ${at.toLocaleString('en-GB', { month: 'short' }).slice(0, 3)} ${at.getFullYear()}, ${time}`
}
