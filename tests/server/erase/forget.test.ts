import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { redactionOf } from '../../../server/names/redact.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { ROOT } from '../../support/repository.ts'
import { runParley } from '../cli/run-parley.ts'
import { tempDir } from '../store/temp-dir.ts'
import { describeForgetting } from './forgetting.ts'

describeForgetting('forgetting somebody on the embedded engine', async () =>
  openStore({ neo4j: null, dataDir: await tempDir() }),
)

describe('blacking out', () => {
  const { names, words } = redactionOf(['Anna van Lind', '조태열', 'A. (Lind)'])

  it.each([
    ['ANNA  van LIND spoke', '██████████████ spoke'],
    ['Anna van Linden spoke', 'Anna van Linden spoke'],
    ['조태열은 말했다', '███은 말했다'],
    ['said A. (Lind), twice', 'said █████████, twice'],
    ['Lind and Anna', 'Lind and Anna'],
  ])('turns "%s" into "%s" if only whole names are blacked out', (text, expected) => {
    expect(names(text)).toBe(expected)
  })

  it('also blacks out single words, written as in the name, in a text that names the person', () => {
    expect(words('Lind and Anna, the van, lind trees and Linden')).toBe('████ and ████, the van, lind trees and Linden')
  })

  it('finds a name with accents missing or added, and changes nothing else in letters', () => {
    const { names } = redactionOf(['José Müller'])
    expect(names('Jose Muller met Zoe\u0308.')).toBe('███████████ met Zoë.')
    expect(names('Zoe\u0308 met nobody')).toBe('Zoe\u0308 met nobody')
    expect(redactionOf(['Jose Muller'], 'a minister').names('JOSÉ MÜLLER left')).toBe('a minister left')
    expect(names('Jose Mullers')).toBe('Jose Mullers')
  })

  it('changes nothing if there is no name', () => {
    expect(redactionOf([]).words('Anna')).toBe('Anna')
  })
})

describe('parley forget', () => {
  it('reports what it erased and what it could not reach', async () => {
    const folder = await tempDir()
    await runParley(folder, 'ingest', join(ROOT, 'data'))
    const { code, json } = await runParley(folder, 'forget', 'person:josep-borrell', '--yes')
    expect(code).toBe(0)
    expect(json).toMatchObject({ ids: ['person:josep-borrell'], snapshots: [], remaining: { length: 3 } })
    expect(await runParley(folder, 'forget', 'person:josep-borrell', '--yes')).toMatchObject({
      code: 1,
      err: 'There is nobody with the id "person:josep-borrell": search by name\n',
    })
  })
})
