import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Two who may be one, and a meeting of which two registers say different days, one of them that it was not held. */
const registers = {
  'registry.json': {
    source: { name: 'Registry of talks', publisher: 'Example Registry', publishedAt: '2024-11-06' },
    entities: [
      { id: 'org:eu', kind: 'Organisation', name: 'European Union', acronym: 'EU' },
      { id: 'registry:borrell', kind: 'Person', name: 'Josep Borrell' },
    ],
    relations: [{ relation: 'REPRESENTS', from: 'registry:borrell', to: 'org:eu', title: 'High Representative' }],
    meetings: [
      {
        id: 'meeting:seoul-talks',
        name: 'Seoul talks',
        status: 'held',
        date: '2024-11-04',
        participants: [{ id: 'registry:borrell', representing: 'org:eu' }],
      },
    ],
  },
  'gazette.json': {
    source: { name: 'Gazette of denials', publisher: 'Example Gazette', publishedAt: '2024-11-07' },
    entities: [
      { id: 'org:eu', kind: 'Organisation', name: 'European Union' },
      { id: 'gazette:borrel', kind: 'Person', name: 'Josep Borrel' },
    ],
    relations: [{ relation: 'REPRESENTS', from: 'gazette:borrel', to: 'org:eu', title: 'High Representative' }],
    meetings: [{ id: 'meeting:seoul-talks', name: 'Seoul talks', status: 'denied', date: '2024-11-05' }],
  },
}

const article = `Talks in Oslo

Anna Lind of Sweden met Foreign Minister Otto Berg of Norway in Oslo on 12 March 2024.
`

/** Writes documents after which something of every kind waits for a person. Returns their paths. */
export async function reviewDocuments(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const texts = [
    ...Object.entries(registers).map(([name, document]) => [name, JSON.stringify(document)] as const),
    ['oslo.txt', article] as const,
  ]
  return Promise.all(
    texts.map(async ([name, text]) => {
      const path = join(folder, name)
      await writeFile(path, text)
      return path
    }),
  )
}
