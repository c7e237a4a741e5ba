/** Surname as remarks print it, key in the records, and first day in office; each until the next. */
const presidents: readonly (readonly [string, string, string])[] = [
  ['Grant', 'grant-ulysses-s', '1869-03-04'],
  ['Hayes', 'hayes-rutherford-b', '1877-03-04'],
  ['Garfield', 'garfield-james-a', '1881-03-04'],
  ['Arthur', 'arthur-chester-a', '1881-09-19'],
  ['Cleveland', 'cleveland-grover', '1885-03-04'],
  ['Harrison', 'harrison-benjamin', '1889-03-04'],
  ['Cleveland', 'cleveland-grover', '1893-03-04'],
  ['McKinley', 'mckinley-william', '1897-03-04'],
  ['Roosevelt', 'roosevelt-theodore', '1901-09-14'],
  ['Taft', 'taft-william-howard', '1909-03-04'],
  ['Wilson', 'wilson-woodrow', '1913-03-04'],
  ['Harding', 'harding-warren-g', '1921-03-04'],
  ['Coolidge', 'coolidge-calvin', '1923-08-02'],
  ['Hoover', 'hoover-herbert-c', '1929-03-04'],
  ['Roosevelt', 'roosevelt-franklin-d', '1933-03-04'],
  ['Truman', 'truman-harry-s', '1945-04-12'],
  ['Eisenhower', 'eisenhower-dwight-d', '1953-01-20'],
  ['Kennedy', 'kennedy-john-f', '1961-01-20'],
  ['Johnson', 'johnson-lyndon-b', '1963-11-22'],
  ['Nixon', 'nixon-richard-m', '1969-01-20'],
  ['Ford', 'ford-gerald-r', '1974-08-09'],
  ['Carter', 'carter-jimmy', '1977-01-20'],
  ['Reagan', 'reagan-ronald', '1981-01-20'],
  ['Bush', 'bush-george-h-w', '1989-01-20'],
  ['Clinton', 'clinton-william-j', '1993-01-20'],
  ['Bush', 'bush-george-w', '2001-01-20'],
  ['Obama', 'obama-barack', '2009-01-20'],
  ['Trump', 'trump-donald-j', '2017-01-20'],
  ['Biden', 'biden-joseph-r', '2021-01-20'],
  ['Trump', 'trump-donald-j', '2025-01-20'],
]

/** The key of the President of the United States in office on a day, where that is the one so called; else null. */
export function presidentCalled(surname: string, day: string): string | null {
  const [name, who] = presidents.findLast(([, , since]) => since <= day) ?? []
  return who !== undefined && name === surname ? `hsg:${who}` : null
}
