import type { Batch } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { api } from '../net/api.ts'
import type { Shell } from '../parts/shell.ts'
import { counted } from '../words/counted.ts'

/** Items of a batch that Explore opens with. More would be unreadable. */
const MOST = 150
/** Sources whose claims are read. More would bring few items that still fit. */
const MOST_SOURCES = 10

/** Opens the items of a batch in Explore, up to a readable number, and says if there are more. */
export async function showBatch(shell: Shell, { number, sources }: Batch): Promise<void> {
  const ids = new Set<string>()
  let isMore = sources.length > MOST_SOURCES
  for (const source of sources.slice(0, MOST_SOURCES)) {
    const { claims, nextCursor } = await api.source(source, { limit: 1_000 })
    isMore ||= nextCursor !== null
    for (const { batches, about, from, to } of claims) {
      if (!batches.includes(number)) continue
      for (const id of from !== undefined && to !== undefined ? [from, to] : [about]) {
        if (kindOfId(id) !== null) ids.add(id)
      }
    }
  }
  const shown = [...ids].slice(0, MOST)
  isMore ||= ids.size > MOST
  shell.go('explore')
  await shell.workspace.add(
    shown,
    (added) => `Added ${counted(added, 'item')} of batch ${number}${isMore ? '. The batch has more' : ''}`,
  )
}
