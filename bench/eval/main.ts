import { existsSync, readFileSync } from 'node:fs'
import { readArticle } from '../../server/ingest/text/read-article.ts'
import { isDevelopment, type Labelled, PUBLISHED, parseLabels } from './labels.ts'
import { PLOVER_FILE, parsePlover, scorePlover } from './plover.ts'
import { add, emptyScore, type Judged, judge, judgeEvidence, type Measure, measures, type Score } from './score.ts'

/** Runs the article reader over labelled texts and prints how right it is. `--json` prints one document; `--faults` lists the errors on the development half. */
interface SetResult {
  set: string
  texts: number
  measures: Record<
    string,
    { precision: number; recall: number; f1: number; right: number; found: number; wanted: number }
  >
  reliability: { from: number; to: number; meetings: number; confidence: number; right: number }[]
}

const round = (value: number) => Math.round(value * 1000) / 1000
const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

function summary(set: string, texts: number, score: Score, judged: Judged[], skipped: readonly Measure[]): SetResult {
  const result: SetResult['measures'] = {}
  for (const measure of measures) {
    if (skipped.includes(measure)) continue
    const { right, found, wanted } = score[measure]
    const precision = ratio(right, found)
    const recall = ratio(right, wanted)
    result[measure] = {
      precision: round(precision),
      recall: round(recall),
      f1: round(ratio(2 * precision * recall, precision + recall)),
      right,
      found,
      wanted,
    }
  }
  return { set, texts, measures: result, reliability: reliabilityOf(judged) }
}

/** Meetings by stated confidence, in steps of a tenth, with the share that was right. */
function reliabilityOf(judged: Judged[]): SetResult['reliability'] {
  const steps = [0, 0.6, 0.7, 0.8, 0.9]
  return steps.flatMap((from, index) => {
    const to = steps[index + 1] ?? 1.01
    const inside = judged.filter((one) => one.confidence >= from && one.confidence < to)
    if (inside.length === 0) return []
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length
    return [
      {
        from,
        to: Math.min(to, 1),
        meetings: inside.length,
        confidence: round(confidence),
        right: round(inside.filter((one) => one.right).length / inside.length),
      },
    ]
  })
}

function run(set: string, records: Labelled[], faultsWanted: boolean): { result: SetResult; judged: Judged[] } {
  const score = emptyScore()
  const judged: Judged[] = []
  for (const record of records) {
    const reading = readArticle(record.text, { publishedAt: PUBLISHED })
    const judgement = judge(record, reading)
    judgement.score.evidence = judgeEvidence(record.text, reading)
    add(score, judgement.score)
    judged.push(...judgement.judged)
    if (faultsWanted && judgement.faults.length > 0) console.error(`${record.text}\n  ${judgement.faults.join('\n  ')}`)
  }
  return { result: summary(set, records.length, score, judged, []), judged }
}

function printTable(results: SetResult[]): void {
  for (const { set, texts, measures: all, reliability } of results) {
    console.log(`\n${set} (${texts} texts)`)
    console.log(`${'measure'.padEnd(16)}precision  recall     F1   right/found/wanted`)
    for (const [measure, value] of Object.entries(all)) {
      console.log(
        `${measure.padEnd(16)}${value.precision.toFixed(3).padStart(9)}${value.recall.toFixed(3).padStart(8)}${value.f1.toFixed(3).padStart(7)}   ${value.right}/${value.found}/${value.wanted}`,
      )
    }
    if (reliability.length > 0) console.log('reliability: stated confidence, meetings, mean stated, share right')
    for (const row of reliability)
      console.log(
        `  ${row.from.toFixed(1)} to ${row.to.toFixed(1)}  ${String(row.meetings).padStart(4)}  ${row.confidence.toFixed(2)}  ${row.right.toFixed(2)}`,
      )
  }
}

/** How often each rule was right, smoothed: the numbers of confidence.ts. */
function printCalibration(judged: Judged[]): void {
  const rules = new Map<string, { right: number; found: number }>()
  for (const one of judged) {
    const row = rules.get(one.rule) ?? { right: 0, found: 0 }
    row.found += 1
    if (one.right) row.right += 1
    rules.set(one.rule, row)
  }
  for (const [rule, { right, found }] of [...rules].sort())
    console.log(`  '${rule}': ${((right + 3) / (found + 4)).toFixed(2)}, // ${right} of ${found}`)
}

const flags = new Set(process.argv.slice(2))
const records = parseLabels(readFileSync('tests/fixtures/text/sentences.txt', 'utf8'))
const development = run('own, development half', records.filter(isDevelopment), flags.has('--faults'))
const results = [
  development.result,
  run(
    'own, measured half',
    records.filter((record) => !isDevelopment(record)),
    false,
  ).result,
]
if (existsSync(PLOVER_FILE)) {
  const plover = scorePlover(parsePlover(readFileSync(PLOVER_FILE, 'utf8')), flags.has('--faults'))
  results.push(
    summary('PLOVER gold-standard records', plover.texts, plover.score, plover.judged, [
      'people',
      'organisations',
      'status',
      'dates',
      'heldIn',
    ]),
  )
} else console.error(`PLOVER's records were left out: ${PLOVER_FILE} is missing`)
if (flags.has('--json')) console.log(JSON.stringify({ sets: results }, null, 2))
else printTable(results)
if (flags.has('--calibration')) printCalibration(development.judged)
