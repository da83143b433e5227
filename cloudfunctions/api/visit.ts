import { visitArrival } from '#functions/api/visitArrival'
import { visitDesk } from '#functions/api/visitDesk'
import { visitRegister } from '#functions/api/visitRegister'

/** Who is in the queue of a day, and what is done with them. */
export const visit = { ...visitArrival, ...visitDesk, ...visitRegister }
