"""Plays rounds as vectorised numpy does, for any number of sampled evaluators: the peer of our own; ours is rounds.ts.

    python3 benchmarks/rounds.py SCORES_FLOAT64 PROMPTS NODES EVALUATORS SAMPLED ROUNDS SEED

Prints one JSON object: mean payoff of each node and of each evaluator, and the seconds that the rounds took. Neither variances nor ground truth,
which ours does beside them.
"""

import json
import sys
import time

import numpy

prompts, nodes, evaluators, sampled, rounds, seed = (int(word) for word in sys.argv[2:])
scores = numpy.fromfile(sys.argv[1]).reshape(prompts, nodes, evaluators)
random = numpy.random.default_rng(seed)

start = time.perf_counter()
prompt = random.integers(prompts, size=rounds)
node = random.integers(nodes, size=rounds)
if sampled < evaluators:
    members = numpy.argpartition(random.random((rounds, evaluators)), sampled - 1, axis=1)[:, :sampled]
else:
    members = numpy.broadcast_to(numpy.arange(evaluators), (rounds, evaluators))
drawn = scores[prompt[:, None], node[:, None], members]
consensus = drawn.mean(axis=1)
agreement = 1 - numpy.abs(drawn - consensus[:, None]) / 10
node_means = numpy.bincount(node, consensus / 10, nodes) / numpy.bincount(node, minlength=nodes)
flat = members.ravel()
evaluator_means = numpy.bincount(flat, agreement.ravel(), evaluators) / numpy.bincount(flat, minlength=evaluators)
seconds = time.perf_counter() - start

print(json.dumps({"nodes": node_means.tolist(), "evaluators": evaluator_means.tolist(), "seconds": seconds}))
