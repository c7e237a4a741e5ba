/** What a name names. People's names are read as given names, surnames and particles; all others as words. */
export type NameKind = 'Person' | 'State' | 'Organisation' | 'Meeting'

/** Longer texts (UTF-16 units) are no names: they are only tested for equality, never compared word by word. */
export const MAX_NAME_LENGTH = 200
