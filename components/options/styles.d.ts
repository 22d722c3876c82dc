/** Style sheets are imported by the component that they belong to; the bundler gathers them. */
declare module '*.css'
