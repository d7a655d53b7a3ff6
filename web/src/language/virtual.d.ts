declare module 'virtual:messages/*' {
  const messages: { readonly [key: string]: string };
  export default messages;
}
