/** Styles have no say in tests. */
export default {};
