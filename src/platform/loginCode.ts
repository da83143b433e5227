import Taro from '@tarojs/taro'
import { inCloud } from './transport'

/** What proves who holds this phone. In the cloud the platform itself tells the function, and the code is only a word. */
export const loginCode = async (): Promise<string> => (inCloud ? 'cloud' : (await Taro.login()).code)
