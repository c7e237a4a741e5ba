import { shortDate } from '../../../model/drawing/dates.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot, SnapshotLanguage } from '../../../model/snapshot.ts'
import type { Published } from './json-ld.ts'

const words: Readonly<Record<SnapshotLanguage, { cite: string; licence: string }>> = {
  en: { cite: 'Cite as', licence: 'Licence' },
  fr: { cite: 'Citer comme', licence: 'Licence' },
  de: { cite: 'Zitieren als', licence: 'Lizenz' },
  es: { cite: 'Citar como', licence: 'Licencia' },
  ko: { cite: '인용', licence: '라이선스' },
}

/** Writes how to cite a page, "Title. Credits. 24 Nov 2026. https://…", and the licence. In the file only the licence. */
export function citation({ title, credits, licence, look }: Snapshot, published?: Published): string {
  const { cite, licence: licenceWord } = words[look?.language ?? 'en']
  const facts = [
    title,
    credits,
    published?.publishedAt === undefined ? undefined : shortDate(published.publishedAt.slice(0, 10), look?.language),
    published?.files,
  ].filter((fact) => fact !== undefined)
  const text = facts.map((fact) => fact.replace(/[.\s]+$/, '')).join('. ')
  const parts = [
    published === undefined ? '' : `${cite}: <bdi>${escaped(text)}</bdi>`,
    licence === undefined ? '' : `${licenceWord}: ${linked(licence)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `<p class="note">${parts.join('<br>')}</p>`
}

function linked(licence: string): string {
  const isAddress = /^https?:\/\//i.test(licence) && URL.canParse(licence)
  const text = `<bdi>${escaped(licence)}</bdi>`
  return isAddress ? `<a rel="license noopener noreferrer" href="${escaped(licence)}">${text}</a>` : text
}
