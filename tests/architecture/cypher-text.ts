const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** What only a statement says: a clause with its operand. A clause's name alone, as in the guard's lists, is none. */
const STATEMENT =
  /\b(?:MATCH|MERGE|CREATE) *\(|\bUNWIND +[$[]|\b(?:CREATE|DROP)(?: \w+)? (?:INDEX|CONSTRAINT)\b|\bDETACH DELETE \w|\bCALL +(?:db|dbms)\./

/** The first piece of a Cypher statement in a module's code, comments aside, or undefined when it has none. */
export function cypherIn(code: string): string | undefined {
  return STATEMENT.exec(code.replace(COMMENT, ''))?.[0]
}
