// Runs first in the app's page: on a wide screen it goes on inside the frame. The benches of the staff use the width themselves.
const bench = /^#\/pages\/(station|unit|deputy)\//.test(location.hash)
if (window === top && innerWidth >= 700 && !bench && !new URLSearchParams(location.search).has('bare'))
  location.replace(`/phone${location.search}${location.hash}`)
