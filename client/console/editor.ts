import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { Annotation, EditorState, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { html } from 'lit'
import type { SchemaAnswer } from '../../model/api/console.ts'
import { ParleyElement } from '../parts/element.ts'
import { suggestionsAt } from './complete.ts'
import { cypherLanguage } from './cypher-mode.ts'
import { editorLook } from './editor-look.ts'

/** A part of the query to underline: a fault, or a name that may be misspelt. */
export interface Mark {
  from: number
  to: number
  isFault: boolean
}
export interface EditorActions {
  change(query: string): void
  /** Reports the line and column of the cursor, both from 1. */
  move(line: number, column: number): void
  run(): void
}

const setMarks = StateEffect.define<readonly Mark[]>()
/** Marks changes made by the page, which need not be reported back to it. */
const fromPage = Annotation.define<true>()

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, newDoc }) {
    const effect = effects.find((each) => each.is(setMarks))
    if (!effect) return marks.map(changes)
    const drawn = effect.value
      .filter(({ from, to }) => from < to && to <= newDoc.length)
      .map(({ from, to, isFault }) => Decoration.mark({ class: isFault ? 'cm-wrong' : 'cm-doubtful' }).range(from, to))
    return Decoration.set(drawn, true)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The editor: Cypher in colours, suggestions from the schema, and faults underlined. */
export class ParleyQueryEditor extends ParleyElement {
  static override properties = {
    query: { attribute: false },
    schema: { attribute: false },
    marks: { attribute: false },
    actions: { attribute: false },
  }
  declare query: string
  declare schema: SchemaAnswer
  declare marks: readonly Mark[]
  declare actions: EditorActions

  #view: EditorView | undefined

  constructor() {
    super()
    this.query = ''
    this.schema = { labels: [], relations: [] }
    this.marks = []
    this.actions = { change() {}, move() {}, run() {} }
  }

  /** Replaces the selection, as typing would. */
  insert(text: string): void {
    const view = this.#view
    if (!view) return
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true })
    view.focus()
  }

  /** Replaces a part of the query. */
  replace(from: number, to: number, insert: string): void {
    this.#view?.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } })
    this.#view?.focus()
  }

  override focus(): void {
    this.#view?.focus()
  }

  protected override render() {
    return html`<div class="ed__in"></div>`
  }

  protected override firstUpdated(): void {
    const parent = this.querySelector('.ed__in')
    if (!parent) return
    this.#view = new EditorView({ parent, state: this.#state() })
    // Marks may have been set before the editor existed.
    this.#mark()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#view?.destroy()
    this.#view = undefined
  }

  protected override updated(changed: Map<string, unknown>): void {
    const view = this.#view
    if (!view) return
    if (changed.has('query') && view.state.doc.toString() !== this.query) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: this.query },
        annotations: fromPage.of(true),
      })
    }
    if (changed.has('marks')) this.#mark()
  }

  #mark(): void {
    this.#view?.dispatch({ effects: setMarks.of(this.marks) })
  }

  #state(): EditorState {
    return EditorState.create({
      doc: this.query,
      extensions: [
        EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''),
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: this.#run },
            { key: 'Tab', run: acceptCompletion },
          ]),
        ),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [this.#suggest], icons: false }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'Query',
          spellcheck: 'false',
          autocapitalize: 'off',
          dir: 'ltr',
        }),
        EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
          const isOurs = transactions.some((each) => each.annotation(fromPage))
          if (docChanged && !isOurs) this.actions.change(state.doc.toString())
          if (docChanged || selectionSet) {
            const line = state.doc.lineAt(state.selection.main.head)
            this.actions.move(line.number, state.selection.main.head - line.from + 1)
          }
        }),
        marksField,
        cypherLanguage,
        editorLook,
      ],
    })
  }

  readonly #run = (): boolean => {
    this.actions.run()
    return true
  }

  readonly #suggest = ({ state, pos, explicit }: CompletionContext) => {
    const found = suggestionsAt(state.doc.toString(), pos, this.schema)
    if (!found) return null
    // Before the first letter, suggestions open by themselves only after a colon or a dot.
    if (found.from === pos && !explicit && !/[:.]/.test(state.sliceDoc(pos - 1, pos))) return null
    return { from: found.from, options: found.options, validFor: /^\w*$/ }
  }
}

customElements.define('parley-query-editor', ParleyQueryEditor)
