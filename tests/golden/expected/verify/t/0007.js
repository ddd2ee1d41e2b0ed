gongshiSearch.put("verify/t/0007","12a70c40","EHfjLJvHxlP3xOao8Ns2HUqv4109vuA=");
