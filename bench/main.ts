import { parseArgs } from 'node:util'
import { client } from './client.ts'
import type { Figure } from './figure.ts'
import { http } from './http.ts'
import { ingest } from './ingest.ts'
import { names } from './names.ts'
import { text } from './text.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } })
const quick = values.quick === true
const figures = [
  ...(await names({ quick })),
  ...(await ingest({ quick })),
  ...(await client({ quick })),
  ...(await http({ quick })),
  ...text({ quick }),
]
process.stdout.write(values.json === true ? `${JSON.stringify({ figures }, null, 2)}\n` : figures.map(inWords).join(''))

function inWords({ name, value, unit, rival, rivalValue, ratio, goal }: Figure): string {
  const beside = rival === null ? '' : `; ${rival}: ${rivalValue}; ratio ${ratio?.toFixed(2) ?? 'none'}`
  return `${name}: ${value} ${unit}${beside}${goal === null ? '' : ` (goal ≤ ${goal})`}\n`
}
