declare module 'virtual:messages/*' {
  const messages: Record<string, string | Record<string, string>>
  export default messages
}
