import { StreamLanguage, type StreamParser } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'

interface State {
  legacy: object
  /** Within a comment of several lines. */
  isComment: boolean
}

/**
 * CodeMirror's legacy Cypher mode. It reads first what that mode lacks: block comments, escapes in strings, quoted
 * names, parameters, numbers, and labels apart from their variables.
 */
const parser: StreamParser<State> = {
  name: 'cypher',
  startState: (unit) => ({ legacy: Object(cypher.startState?.(unit)), isComment: false }),
  copyState: ({ legacy, isComment }) => ({ legacy: { ...legacy }, isComment }),
  token(stream, state) {
    if (state.isComment || stream.match('/*')) {
      state.isComment = !stream.match(/^.*?\*\//)
      if (state.isComment) stream.skipToEnd()
      return 'comment'
    }
    if (stream.match(/^'(?:\\.|[^'\\])*'?/) || stream.match(/^"(?:\\.|[^"\\])*"?/)) return 'string'
    if (stream.match(/^`[^`]*`?/)) return 'variableName'
    if (stream.match(/^\$\w+/)) return 'variableName.special'
    if (stream.match(/^\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/i)) return 'number'
    if (stream.match(/^:[A-Za-z_]\w*/)) return 'typeName'
    if (stream.match(/^\.[A-Za-z_]\w*/)) return 'propertyName'
    if (stream.match(/^[A-Za-z_]\w*(?=\s*:)/)) return 'variableName'
    return cypher.token(stream, state.legacy)
  },
  indent: ({ legacy }, textAfter, context) => cypher.indent?.(legacy, textAfter, context) ?? null,
  languageData: { commentTokens: { line: '//' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] } },
}

/** Cypher for the editor. */
export const cypherLanguage = StreamLanguage.define(parser)
