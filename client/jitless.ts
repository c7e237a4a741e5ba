import * as z from 'zod'

// Without this zod would try to compile its checks, which the content security policy rightly reports.
// Imported before everything else, since a schema looks at it when it is made.
z.config({ jitless: true })
