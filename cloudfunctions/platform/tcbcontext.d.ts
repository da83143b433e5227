// The package has types for its front door only.
declare module '@cloudbase/node-sdk/dist/utils/tcbcontext' {
  /** The values CloudBase has put into the process and into the function's context, the context first. */
  export function getCloudbaseContext(context?: object): Record<string, string | string[]>
}
