/** Local calendar days (days since 1970-01-01), both ends included. */
export interface DayRange {
  from: number
  to: number
}
