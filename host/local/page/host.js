import { byId } from './element.js'

/** A sentence at the foot of the page; an empty one takes it away. */
export const trouble = sentence => {
  byId('trouble').textContent = sentence
  byId('trouble').hidden = sentence === ''
}

/** Asks the host; with a body by POST. A failure is said at the foot of the page and thrown. */
export const ask = async (path, body) => {
  let response
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } catch (error) {
    trouble('服务停了。重新运行 npm start，这里会自己接上')
    throw error
  }
  const answer = await response.json()
  if (!response.ok) {
    trouble(answer.message ?? `没有办成（${response.status}）`)
    throw new Error(answer.message)
  }
  trouble('')
  return answer
}
