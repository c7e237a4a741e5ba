import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const highlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.definition(tags.variableName)], color: 'var(--code-key)', fontWeight: '500' },
  { tag: tags.standard(tags.variableName), color: 'var(--code-key)' },
  { tag: tags.typeName, color: 'var(--code-label)' },
  { tag: tags.string, color: 'var(--code-str)' },
  { tag: [tags.number, tags.atom], color: 'var(--code-num)' },
  { tag: tags.comment, color: 'var(--code-com)', fontStyle: 'italic' },
  { tag: tags.special(tags.variableName), color: 'var(--code-param)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--ink)', background: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '22px', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 var(--sp-4) 0 6px' },
  '.cm-gutters': { background: 'var(--surface)', color: 'var(--code-gutter)', border: '0', minWidth: '42px' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px', fontSize: '12px' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'color-mix(in srgb, var(--surface-2) 70%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--surface-3)', outline: 'none' },
  '.cm-wrong': { textDecoration: 'underline wavy var(--bad) 1px', textUnderlineOffset: '4px' },
  '.cm-doubtful': { textDecoration: 'underline wavy var(--warn) 1px', textUnderlineOffset: '4px' },
  '.cm-tooltip': {
    background: 'var(--surface)',
    border: '1px solid var(--line-2)',
    borderRadius: 'var(--r-3)',
    boxShadow: 'var(--shadow-3)',
    padding: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '220px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '26px',
    padding: '0 8px',
    borderRadius: 'var(--r-1)',
    fontSize: '12.5px',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionMatchedText': { color: 'var(--accent)', fontWeight: '600', textDecoration: 'none' },
  '.cm-completionDetail': {
    marginLeft: 'auto',
    paddingLeft: '24px',
    fontFamily: 'var(--font-ui)',
    fontStyle: 'normal',
    fontSize: 'var(--text-xs)',
    color: 'var(--ink-2)',
  },
})

/** The editor's colours, taken from the page's tokens. So one look serves both themes. */
export const editorLook = [theme, syntaxHighlighting(highlight)]
