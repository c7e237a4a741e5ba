import { relative } from 'node:path'
import { ROOT } from '../lib/root.mjs'

const count = (results, ...statuses) => results.filter(({ status }) => statuses.includes(status)).length

/** Returns one line: how many mutants of a room were killed. One that never ends was noticed too. */
export function summary(name, results) {
  const killed = count(results, 'Killed', 'Timeout')
  const survived = count(results, 'Survived', 'NoCoverage')
  const rate = killed + survived === 0 ? 100 : (100 * killed) / (killed + survived)
  const aside = count(results, 'Ignored')
  return `${name}: ${rate.toFixed(1)} % killed, ${killed} of ${killed + survived} (${aside} left out); survivors in .cache/mutation/${name}.md`
}

/** Returns the survivors as Markdown, by file and line: what stood there, what was put in its place. */
export function survivorsOf(results) {
  const alive = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return [...grouped(alive)]
    .map(([file, mutants]) => `# ${relative(ROOT, file)}\n${mutants.map(line).join('')}`)
    .join('\n')
}

function grouped(mutants) {
  const files = new Map()
  for (const mutant of mutants) files.set(mutant.fileName, [...(files.get(mutant.fileName) ?? []), mutant])
  return files
}

function line({ location, mutatorName, replacement, status }) {
  const place = `${location.start.line}:${location.start.column}-${location.end.line}:${location.end.column}`
  return `- ${place} ${mutatorName}${status === 'NoCoverage' ? ' (no test runs it)' : ''}: \`${replacement}\`\n`
}
