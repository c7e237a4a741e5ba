import * as z from 'zod'
import { EntityId, entityKinds, idPrefix, Key } from './entity.ts'

function looksLikeOurs(text: string): boolean {
  return entityKinds.some((kind) => text.startsWith(idPrefix[kind]))
}

/**
 * How a document names a thing: an id in our form, kept as it is (`person:josep-borrell`), or a key of the document's
 * own with a namespace (`hsg:nixon-richard-m`). What starts like an id of ours must be one.
 */
export const Reference = z.string().superRefine((text, context) => {
  const parsed = (looksLikeOurs(text) ? EntityId : Key).safeParse(text)
  if (parsed.success) return
  const reason = looksLikeOurs(text)
    ? parsed.error.issues[0]?.message
    : `"${text}" names nothing: use an id (person:a-name, state:ABC, org:a-name, meeting:a-name) or a key with a namespace, as in wikidata:Q312901`
  context.addIssue({ code: 'custom', message: reason ?? 'is no id', input: text })
})
