import type { SnapshotEdge, SnapshotLanguage, SnapshotNode } from '../snapshot.ts'
import { fixedWords } from './language.ts'
import { meetingSentence, sentenceOf } from './sentence.ts'
import { cut } from './short-text.ts'

/** The sentences of a description. A listener can't skim, so the table tells the rest. */
const SENTENCES = 3
/** The participants that a sentence names. */
const NAMED = 5
const LONGEST_NAME = 60

type Told = Omit<SnapshotEdge, 'words' | 'sentence'>

/**
 * Describes a picture to those who can't see it: who met whom, when and where, and how much there is beside. Meetings
 * that the title names come first, then those with the most participants.
 */
export function altText(
  { nodes, edges }: { nodes: readonly Omit<SnapshotNode, 'x' | 'y'>[]; edges: readonly Told[] },
  title: string,
  language?: SnapshotLanguage,
): string {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const meetings = nodes
    .filter(({ kind }) => kind === 'Meeting')
    .map((meeting) => ({
      meeting,
      participants: edges.flatMap(({ relation, from, to }) => {
        const who = relation === 'PARTICIPATED_IN' && to === meeting.id ? byId.get(from) : undefined
        return who === undefined ? [] : [who]
      }),
    }))
    .filter(({ participants }) => participants.length > 0)
    .sort(
      (a, b) =>
        Number(title.includes(b.meeting.name)) - Number(title.includes(a.meeting.name)) ||
        b.participants.length - a.participants.length ||
        (a.meeting.id < b.meeting.id ? -1 : 1),
    )
  const links = [...edges].sort(
    (a, b) => Number(b.relation === 'MET') - Number(a.relation === 'MET') || Number(a.id > b.id) - Number(a.id < b.id),
  )
  const sentences = [
    ...meetings.map(({ meeting, participants }) => meetingSentence(meeting, participants.slice(0, NAMED), language)),
    ...links
      .filter(({ relation }) => relation === 'MET' || meetings.length === 0)
      .flatMap((edge) => {
        const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
        return from && to ? [sentenceOf(edge, from, to, { language })] : []
      }),
  ]
  const names = [...nodes].sort((a, b) => Number(title.includes(b.name)) - Number(title.includes(a.name)))
  const named = names.slice(0, NAMED).map(({ name }) => cut(name, LONGEST_NAME))
  const told = sentences.length > 0 ? sentences.slice(0, SENTENCES) : [named.join(', ')]
  return [...told.map((sentence) => `${sentence}.`), fixedWords(language).totals(nodes.length, edges.length)].join(' ')
}
