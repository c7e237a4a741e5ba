const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/**
 * A clause with its operand, where a string or a line of one begins. Neither a clause's name alone, as in the guard's
 * lists, nor an example inside a sentence is a statement.
 */
const STATEMENT = new RegExp(
  `(?<=^\\s*|['"\`]\\s*)(?:${[
    '(?:OPTIONAL )?MATCH *(?:\\w+ *= *)?\\(',
    '(?:MERGE|CREATE) *\\(',
    'UNWIND +[$[]',
    '(?:CREATE|DROP)(?: \\w+)? (?:INDEX|CONSTRAINT)\\b',
    'CALL +(?:db|dbms)\\.',
    'RETURN \\w+ *[(.]',
  ].join('|')})`,
  'm',
)

/** The first beginning of a Cypher statement in a module's code, comments aside, or undefined when it has none. */
export function cypherIn(code: string): string | undefined {
  return STATEMENT.exec(code.replace(COMMENT, ''))?.[0]
}
