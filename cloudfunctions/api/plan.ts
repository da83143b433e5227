import { planCoHosts } from '#functions/api/planCoHosts'
import { planDay } from '#functions/api/planDay'
import { planDayAdd } from '#functions/api/planDayAdd'
import { planHolidays } from '#functions/api/planHolidays'
import { planRule } from '#functions/api/planRule'

/** What is decided of the days before they come: by which rule, on which holidays, and each day by itself. */
export const plan = { ...planRule, ...planDay, ...planDayAdd, ...planCoHosts, ...planHolidays }
