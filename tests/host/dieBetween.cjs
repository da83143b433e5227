/**
 * Loaded into a host before anything else: kills it, as the power switch does, right before a statement of the action that DIE_IN
 * names is sent. DIE_AT counts them from the first of its transaction; COMMIT is one of them, and behind it comes its answer.
 */
const { Client } = require('pg')

const dieIn = process.env.DIE_IN
const dieAt = Number(process.env.DIE_AT)
const { query } = Client.prototype
/** How many were sent; null outside such an action. */
let sent = null

const die = () => process.kill(process.pid, 'SIGKILL')

Client.prototype.query = function (...asked) {
  const [statement] = asked
  if (statement.name === 'claimRequest' && statement.values.includes(dieIn)) sent = 0
  if (sent === null) return query.apply(this, asked)
  if (sent === dieAt) die()
  sent += 1
  const answer = query.apply(this, asked)
  if (statement !== 'COMMIT' && statement !== 'ROLLBACK') return answer
  const last = sent === dieAt
  sent = null
  return answer.then(result => {
    if (last) die()
    return result
  })
}
