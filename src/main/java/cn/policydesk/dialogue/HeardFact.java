package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;

/** What a stretch of a message says of a fact. */
record HeardFact(Fact fact, Known known, int start, int end) {}
