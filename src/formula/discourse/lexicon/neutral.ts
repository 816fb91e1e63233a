/** Words in front of a noun that say nothing of what it is mathematically. */
import type { Entry } from '../description.ts'
import { entries } from './entry.ts'

export const neutral: readonly Entry[] = entries(
  [
    'arbitrary; any; given; fixed; generic; general; some; certain; new; old; other; second; first; third; another; single; same; different; two; three; four; both; all; real; real-valued; known; unknown; free; finite-dimensional; deterministic; non-random; nonrandom; non-stochastic; starting; random initial; initial; final; current; previous; next; last; local; global; total; average; mean; variance; standard deviation; common; single real; respective; corresponding; following; above; usual; standard; ordinary; plain; simple; typical; suitable; whole; individual; own; possibly different; not necessarily equal; possibly equal; small; large; larger; smaller',
    'data; design; feature; features; input; output; inputs; outputs; weight; bias; parameter; target; label; response; observation; observed; observations; latent; hidden; noise; error; state; action; reward; query; key; value; score; scores; logit; logits; activation; embedding; token; word; context; position; gradient; hessian; jacobian; step; learning; learning-rate; regularization; regularisation; penalty; decay; discount; smoothing; scale; scaling; shift; location; shape; temperature; momentum; dropout; loss; cost; risk; utility; objective; model; prior; posterior; likelihood; predictive; proposal; reference; true; estimated; empirical; sample; samples; training; test; validation; batch; mini-batch; image; pixel; user; item; time; time-series; signal; filter; weight-decay; encoder; decoder; attention; residual; preference; policy; value-function; importance; mixture; mixing; component; class; cluster; node; graph; edge; unit-free; dual; primal; lagrange; slack; tuning; step-size; confusion; dense; sparse; dictionary; basis; code; loading; factor; regression; model-parameter; coordinate; system; response; control; measurement; neural; network; layer; linear-layer; fully connected; recurrent; kernel-width; bandwidth; length-scale; length; amplitude; frequency; phase; price; return; portfolio; asset; volatility; rate; ratio; cut-off; margin; baseline; advantage; critic; actor',
    // What a formula behind them spells out.
    'singular value decomposition; compact singular value decomposition; thin singular value decomposition; svd; eigendecomposition; eigenvalue decomposition; spectral decomposition; qr decomposition; cholesky decomposition',
  ].join('; '),
  { any: {} },
)
