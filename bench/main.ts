import { parseArgs } from 'node:util'
import { client } from './client.ts'
import type { Figure } from './figure.ts'
import { http } from './http.ts'
import { ingest } from './ingest.ts'
import { names } from './names.ts'
import { pictures } from './pictures.ts'
import { snapshot } from './snapshot.ts'
import { text } from './text.ts'

const groups = { names, ingest, client, http, text, pictures, snapshot }
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
  allowPositionals: true,
})
const unknown = positionals.find((name) => !Object.hasOwn(groups, name))
if (unknown !== undefined)
  throw new Error(`"${unknown}" is not measured: use ${Object.keys(groups).join(', ')}, or none for all`)

/** Prints the figures group by group, so that a fault in one group loses nothing of the groups before. */
const figures: Figure[] = []
for (const [name, measure] of Object.entries(groups)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measured = await measure({ quick: values.quick === true })
  figures.push(...measured)
  if (values.json !== true) process.stdout.write(measured.map(inWords).join(''))
}
if (values.json === true) process.stdout.write(`${JSON.stringify({ figures }, null, 2)}\n`)

function inWords({ name, value, unit, rival, rivalValue, ratio, goal }: Figure): string {
  const beside = rival === null ? '' : `; ${rival}: ${rivalValue}; ratio ${ratio?.toFixed(2) ?? 'none'}`
  return `${name}: ${value} ${unit}${beside}${goal === null ? '' : ` (goal ≤ ${goal})`}\n`
}
