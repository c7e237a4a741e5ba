import * as z from 'zod'
import { EntityKind, MeetingStatus } from './entity.ts'
import { Mention, MentionChoice } from './mention.ts'
import { relations } from './relation.ts'

/** The version of the document's form. Programs refuse a version they don't know. */
export const SNAPSHOT_VERSION = 1

/** A coordinate of a place. An item with its name takes about 100 units across. */
const Place = z.int().min(-1_000_000).max(1_000_000)

/** An item as it is published: only what the picture and the page show of it. */
export const SnapshotNode = z.strictObject({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  acronym: z.string().optional(),
  /** For meetings only. `date` is EDTF. */
  status: MeetingStatus.optional(),
  date: z.string().optional(),
  place: z.string().optional(),
  /** A note of the author, shown with the item. */
  note: z.string().optional(),
  x: Place,
  y: Place,
})
export type SnapshotNode = z.infer<typeof SnapshotNode>

/** The relations of the store, and MET, a tie that replaces the meetings of two who met. */
const SnapshotRelation = z.enum([...relations, 'MET'])
export type SnapshotRelation = z.infer<typeof SnapshotRelation>

export const SnapshotEdge = z.strictObject({
  id: z.string(),
  relation: SnapshotRelation,
  from: z.string(),
  to: z.string(),
  /** The words between the names of its two ends: "took part in". */
  words: z.string(),
  /** The link as a sentence without a full stop, as page and element show it: "Borrell met Gen Nakatani, 1 November 2024". */
  sentence: z.string().optional(),
  role: z.string().optional(),
  title: z.string().optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  place: z.string().optional(),
  topic: z.string().optional(),
  how: z.string().optional(),
  /** A note of the author, shown with the link. */
  note: z.string().optional(),
  /** For MET only: the meetings it replaces, earliest first. */
  meetings: z
    .array(z.strictObject({ name: z.string(), date: z.string().optional(), place: z.string().optional() }))
    .optional(),
})
export type SnapshotEdge = z.infer<typeof SnapshotEdge>

/** A claim about a node or edge of the snapshot. `about` is the id of that node or edge. */
export const SnapshotClaim = z.strictObject({
  id: z.string(),
  about: z.string(),
  source: z.string(),
  quote: z.string().optional(),
  /** The row in the source's file, from 1. */
  row: z.int().min(1).optional(),
})
export type SnapshotClaim = z.infer<typeof SnapshotClaim>

export const SnapshotSource = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  /** EDTF. */
  publishedAt: z.string().optional(),
})
export type SnapshotSource = z.infer<typeof SnapshotSource>

/** The languages in which the fixed words of a picture and a page can stand. */
export const snapshotLanguages = ['en', 'fr', 'de', 'es', 'ko'] as const
export type SnapshotLanguage = (typeof snapshotLanguages)[number]

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d5fd1')

/** A few colours and a typeface of the publisher's own, in place of Parley's. */
const SnapshotBrand = z.strictObject({
  accent: Colour.optional(),
  ink: Colour.optional(),
  paper: Colour.optional(),
  /** Names of typefaces as in CSS. The reader's machine must have them. */
  font: z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{N} ,'-]+$/u, 'must be names of typefaces with commas between them')
    .optional(),
})

/** Words of the author with an arrow to an item or link. `x`, `y` is the middle of the words, in the picture's units. */
export const SnapshotAnnotation = z.strictObject({ text: z.string(), at: z.string(), x: Place, y: Place })
export type SnapshotAnnotation = z.infer<typeof SnapshotAnnotation>

/** One step of a story: a sentence, and the items and links that it lights. */
const SnapshotStep = z.strictObject({ text: z.string(), shows: z.array(z.string()) })

/** How a picture is drawn. What is left out is drawn as Parley does by itself. */
export const SnapshotLook = z.strictObject({
  language: z.enum(snapshotLanguages).optional(),
  /** Width over height of the picture. */
  ratio: z.number().min(0.4).max(3).optional(),
  /** False leaves out the numbers on links that the table has. */
  numbers: z.boolean().optional(),
  /** False leaves out the legend. */
  legend: z.boolean().optional(),
  brand: SnapshotBrand.optional(),
})
export type SnapshotLook = z.infer<typeof SnapshotLook>

const themes = ['light', 'dark', 'auto'] as const

/**
 * A view frozen for publication, complete in itself. The same view makes the same document: everything is in the order
 * of its ids, places are whole numbers from 0, and no clock takes part.
 */
export const Snapshot = z.strictObject({
  version: z.literal(SNAPSHOT_VERSION),
  title: z.string(),
  caption: z.string().optional(),
  credits: z.string().optional(),
  /** A description of the picture for people who can't see it. */
  alt: z.string(),
  /** `auto` is dark where the page around it is. */
  theme: z.enum(themes),
  /** The licence of the snapshot: its name, or better its address. */
  licence: z.string().optional(),
  look: SnapshotLook.optional(),
  /** The ids of items and links to stand out; the others are drawn faintly. */
  highlight: z.array(z.string()).optional(),
  annotations: z.array(SnapshotAnnotation).optional(),
  steps: z.array(SnapshotStep).optional(),
  nodes: z.array(SnapshotNode),
  edges: z.array(SnapshotEdge),
  claims: z.array(SnapshotClaim),
  sources: z.array(SnapshotSource),
  /** The number of claims left out: only the best few about each item and link are published. */
  claimsLeftOut: z.int().min(0),
})
export type Snapshot = z.infer<typeof Snapshot>

/** The hash of a snapshot: 128 bits of SHA-256 in hex. Lower case, since some file systems don't tell cases apart. */
export const SnapshotId = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hex digits')

const line = (most: number) => z.string().trim().min(1).max(most)

const Id = z.string().min(1).max(2_000)

/** A request to publish: the items and links shown, the words around them, and places. Items without a place are laid out. */
export const SnapshotRequest = z.strictObject({
  ids: z.array(Id).min(1).max(2_000),
  /** The ids of the links shown; without them, all links among the items. MET ties have the ids that the fold gives them. */
  edges: z.array(Id).max(20_000).optional(),
  /** True folds held meetings among the items into MET ties. `edges`, if given, also names the links folded away. */
  fold: z.boolean().default(false),
  /**
   * The ids of those whom the author hid, filtered or took out. Nothing is published while a text names a person or
   * organisation of these and `mentions` does not say what to do with it.
   */
  hidden: z.array(Id).max(5_000).optional(),
  /** What to do with the texts that name them: the place of a mention → the choice. */
  mentions: z.record(z.string().max(5_000), MentionChoice).optional(),
  /** The ids of sources whose words are left out. They are still cited. */
  withoutQuotesOf: z.array(Id).max(1_000).optional(),
  /** True publishes even if the picture shows boxes, in place of letters that Parley has no font for. */
  acceptMissingGlyphs: z.boolean().optional(),
  /** The id that the preview of this request had. If the graph has changed since, nothing is published. */
  preview: SnapshotId.optional(),
  title: line(200),
  caption: line(1_000).optional(),
  credits: line(500).optional(),
  alt: line(1_000).optional(),
  theme: z.enum(themes).default('light'),
  /** The licence of the snapshot, its name or its address. Without it, that of PARLEY_SNAPSHOT_LICENCE. */
  licence: line(300).optional(),
  look: SnapshotLook.optional(),
  /** The ids of items and links to stand out. */
  highlight: z.array(Id).max(2_000).optional(),
  /** Words with an arrow to an item or link; without a place, Parley finds one. */
  annotations: z
    .array(z.strictObject({ text: line(200), at: Id, x: z.number().optional(), y: z.number().optional() }))
    .max(20)
    .optional(),
  /** Notes on items and links: id → words. */
  notes: z.record(Id, line(500)).optional(),
  steps: z
    .array(z.strictObject({ text: line(300), shows: z.array(Id).min(1).max(500) }))
    .max(30)
    .optional(),
  positions: z
    .record(z.string(), z.object({ x: z.number().min(-1e5).max(1e5), y: z.number().min(-1e5).max(1e5) }))
    .default({}),
})
export type SnapshotRequest = z.infer<typeof SnapshotRequest>

/** A text of the picture, and its letters that no font of Parley has. */
export const MissingGlyphs = z.object({ text: z.string(), letters: z.string() })
export type MissingGlyphs = z.infer<typeof MissingGlyphs>

/** A preview: the id, the document and the file that the request would publish. Nothing is kept. */
export const PreviewAnswer = z.object({
  id: SnapshotId,
  snapshot: Snapshot,
  html: z.string(),
  missing: z.array(z.string()),
  /** The texts that name somebody who is not in the picture, those about the hidden first. */
  mentions: z.array(Mention),
  /** The sources cited, by their ids in the graph, so that a request can leave out their words. */
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The texts that the picture would show with boxes in them. */
  missingGlyphs: z.array(MissingGlyphs),
})
export type PreviewAnswer = z.infer<typeof PreviewAnswer>

/** `missing` are the ids that no longer name anything, so the snapshot leaves them out. */
export const SnapshotAnswer = z.object({ id: SnapshotId, url: z.string(), missing: z.array(z.string()) })
export type SnapshotAnswer = z.infer<typeof SnapshotAnswer>
