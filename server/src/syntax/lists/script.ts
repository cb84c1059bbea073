/** What begins a line of a program. */
export const SCRIPT =
  /^(?:import|from|def|class|if|elif|else|for|while|try|except|finally|with|print|return|raise|exec|del|pass|global)$/;

/** Inside a value: operators, calls and names, as a program has them. */
export const EXPRESSION = /^(?:[+*%(]|[A-Za-z_][\w.]*\(|os\.|str\()/;
