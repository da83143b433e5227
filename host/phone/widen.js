// Runs first in the app's page: on a wide screen it goes on inside the frame.
if (window === top && innerWidth >= 700 && !new URLSearchParams(location.search).has('bare'))
  location.replace(`/phone${location.search}${location.hash}`)
