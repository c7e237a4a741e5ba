// Prints the scores of the article reader. --json: one document; --faults: the errors on the development halves, on
// standard error; --calibration: how often each family of rules was right there.
import { existsSync, readFileSync } from 'node:fs'
import { readArticle } from '../../server/text/read-article.ts'
import { isDevelopment, type Labelled, labelledSets, PUBLISHED } from './labels.ts'
import { PLOVER_FILE, parsePlover, scorePlover } from './plover.ts'
import { add, emptyScore, type Judged, judge, judgeEvidence } from './score.ts'
import { calibration, inWords, type SetResult, summary } from './summary.ts'

const flags = new Set(process.argv.slice(2))
const seen: Judged[] = []
const results = labelledSets().flatMap(({ name, records }) => {
  const developed = run(`${name}, development half`, records.filter(isDevelopment), flags.has('--faults'))
  seen.push(...developed.judged)
  const measured = records.filter((record) => !isDevelopment(record))
  return [developed.result, run(`${name}, measured half`, measured, false).result]
})
if (existsSync(PLOVER_FILE)) {
  const { texts, score, judged } = scorePlover(parsePlover(readFileSync(PLOVER_FILE, 'utf8')), flags.has('--faults'))
  const unlabelled = ['people', 'organisations', 'status', 'dates', 'heldIn'] as const
  results.push(summary('PLOVER gold-standard records', texts, score, judged, unlabelled))
} else console.error(`PLOVER's records were left out: ${PLOVER_FILE} is missing`)
console.log(flags.has('--json') ? JSON.stringify({ sets: results }, null, 2) : results.map(inWords).join('\n'))
if (flags.has('--calibration')) console.log(calibration(seen))

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
  return { result: summary(set, records.length, score, judged), judged }
}
