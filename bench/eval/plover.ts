import * as z from 'zod'
import { stateById } from '../../server/text/gazetteer/lookup.ts'
import { readArticle } from '../../server/text/read-article.ts'
import type { Entity, Reading } from '../../server/text/reading.ts'
import { emptyScore, type Judged, judgeEvidence, type Score } from './score.ts'

/** PLOVER's gold-standard records (CC BY-SA 4.0), outside the repository, which holds nothing of them. */
export const PLOVER_FILE = '../shared/data/plover-gsr/gold_standard_records/PLOVER_GSR_CAMEO.txt'

const Actor = z.object({ actorText: z.string(), code: z.string().nullish() })
const Actors = z.array(Actor).catch([])
const PloverRecord = z.object({
  id: z.string(),
  event: z.string(),
  text: z.string().optional(),
  source: Actors,
  target: Actors,
})
export type PloverRecord = z.infer<typeof PloverRecord>

/** Codes of the file that are not ISO 3166-1, with the right ones. */
const MENDED: Record<string, string> = { JAP: 'JPN', ITL: 'ITA', QTR: 'QAT' }
/** Words that report a meeting. If a record of another event has one, its pairs are not scored. */
const TELLS_OF_MEETING =
  /\b(?:met|meet|meets|meeting|talks|visit\w*|summit|negotiat\w*|arriv\w*|host\w*|conferred|discuss\w*|consult\w*|signed|welcom\w*|receiv\w*|spoke|conference)\b/i

/** Parses the file, whose strings hold raw control characters. */
export function parsePlover(file: string): PloverRecord[] {
  const clean = file.replace(/[^\P{Cc}\n]+/gu, ' ')
  return z
    .array(PloverRecord.or(z.unknown()))
    .parse(JSON.parse(clean))
    .flatMap((record) => {
      const parsed = PloverRecord.safeParse(record)
      return parsed.success && parsed.data.event !== 'DOCUMENT' ? [parsed.data] : []
    })
}

function statesOf(actors: PloverRecord['source']): string[] {
  const ids = actors.map((actor) => `state:${MENDED[actor.code ?? ''] ?? actor.code ?? ''}`)
  return [...new Set(ids.filter((id) => stateById(id) !== null))]
}

/** Returns the states in a meeting: participants that are states, and the ones that people represent. */
function sides(reading: Reading, meeting: Reading['meetings'][number]): string[] {
  const byKey = new Map<string, Entity>(reading.entities.map((entity) => [entity.key, entity]))
  return meeting.participants.flatMap((participant) => {
    const entity = byKey.get(participant.entity)
    if (entity?.kind === 'State') return [entity.key]
    const body = participant.representing ?? reading.represents.find((one) => one.person === participant.entity)?.body
    return body ? [body] : []
  })
}

/** Scores the states (recall of coded actors), and the pairs of states of CONSULT records. */
export function scorePlover(
  records: PloverRecord[],
  faults: boolean,
): { texts: number; score: Score; judged: Judged[] } {
  const score = emptyScore()
  const judged: Judged[] = []
  for (const record of records) {
    const text = record.text ?? ''
    const reading = readArticle(text)
    const evidence = judgeEvidence(text, reading)
    for (const key of ['right', 'found', 'wanted'] as const) score.evidence[key] += evidence[key]
    const source = statesOf(record.source)
    const target = statesOf(record.target)
    const found = new Set(reading.entities.filter((entity) => entity.kind === 'State').map((entity) => entity.key))
    const missed = [...new Set([...source, ...target])].filter((id) => !found.has(id))
    const wanted = new Set([...source, ...target]).size
    score.states.wanted += wanted
    score.states.found += wanted - missed.length
    score.states.right += wanted - missed.length
    if (faults && missed.length > 0) console.error(`${record.id} ${text}\n  missed states ${missed.join(' ')}`)
    pairs(record, reading, source, target, score, judged, faults)
  }
  return { texts: records.length, score, judged }
}

function pairs(
  record: PloverRecord,
  reading: Reading,
  source: string[],
  target: string[],
  score: Score,
  judged: Judged[],
  faults: boolean,
): void {
  const text = record.text ?? ''
  if (record.event !== 'CONSULT') {
    if (TELLS_OF_MEETING.test(text)) return
    const wrong = reading.meetings.filter((meeting) => sides(reading, meeting).length > 1)
    score.pairs.found += wrong.length
    for (const meeting of wrong) judged.push({ rule: meeting.rule, confidence: meeting.confidence, right: false })
    if (faults && wrong.length > 0)
      console.error(`${record.id} ${text}\n  wrong meeting ${wrong.map((meeting) => meeting.rule).join(' ')}`)
    return
  }
  const wanted =
    target.length > 0
      ? source.flatMap((a) => target.map((b) => [a, b]))
      : source.flatMap((a, index) => source.slice(index + 1).map((b) => [a, b]))
  for (const [a, b] of wanted) {
    const hit = reading.meetings.find((meeting) => {
      const both = sides(reading, meeting)
      return both.includes(a ?? '') && both.includes(b ?? '')
    })
    score.pairs.wanted += 1
    if (hit) {
      score.pairs.right += 1
      score.pairs.found += 1
      judged.push({ rule: hit.rule, confidence: hit.confidence, right: true })
    } else if (faults) console.error(`${record.id} ${text}\n  missed pair ${a} ${b}`)
  }
}
