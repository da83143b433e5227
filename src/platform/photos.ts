import { call, type Outputs } from './call'
import { offline, Refused } from './refused'
import { signIn, token } from './session'
import { type Chosen, upload } from './upload'

export type Photo = Outputs['photo']['add']

const bearer = async (): Promise<string> => token() ?? (await signIn())

/** Brings one photo to the server, which turns it upright and strips what the camera wrote. */
export const addPhoto = async (chosen: Chosen): Promise<Photo> => {
  let file: string
  try {
    file = await upload(chosen, bearer)
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : offline()
  }
  return call.photo.add({ file })
}
