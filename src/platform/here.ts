import { persona } from './persona'
import { store } from './store'

/** Where the reader is: the district whose practice applies, and the station they look at. */
export interface Here {
  district: string | null
  station: string | null
}

export const here = store<Here>({ district: null, station: null }, 'here')

/** A persona of the local desk belongs to one district; everybody else may choose. */
export const mayChooseDistrict: boolean = persona === null
