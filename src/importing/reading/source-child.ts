import { serveBounded } from '../../gate/bounded/serve-bounded.ts';
import { answerQuestion } from './answer-question.ts';

serveBounded(answerQuestion);
